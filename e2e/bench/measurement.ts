/** One measured value with what it is held against. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  /** `ms`, `×`, `requests` … */
  readonly unit: string;
  /** The limit in words, e.g. `≤ 0.1`. */
  readonly goal: string | number;
  readonly pass: boolean;
}

/** What a module of this folder exports: functions whose names begin with `bench`. */
export type Bench = () => Measurement[] | Promise<Measurement[]>;

/** The measurement on one line of output. */
export function measurementLine({ name, value, unit, goal, pass }: Measurement): string {
  const rounded = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${pass ? 'pass' : 'FAIL'}  ${name}: ${rounded} ${unit} (goal ${goal})`;
}
