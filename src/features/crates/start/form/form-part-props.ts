import type { BeginForm } from './form-state.ts';

/** What each part of the form gets. */
export interface FormPartProps {
  readonly form: BeginForm;
  readonly setForm: (change: (form: BeginForm) => BeginForm) => void;
}
