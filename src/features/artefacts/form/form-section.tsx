import type { ReactNode } from 'react';

/** Fields that belong together, under their heading. */
export function FormSection({
  title,
  help,
  children,
}: {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <fieldset className="grid gap-4 border-line border-t pt-4">
      <legend className="float-start w-full font-semibold text-base">{title}</legend>
      {help && <p className="clear-both -mt-3 text-soft text-sm">{help}</p>}
      {children}
    </fieldset>
  );
}
