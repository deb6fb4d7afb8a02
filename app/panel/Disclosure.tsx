import { useEffect, useId, useRef, useState, type ReactNode } from "react";

/** A button that opens a panel under it; Escape and a press elsewhere close it. */
export function Disclosure({
  label,
  count = 0,
  children,
}: {
  readonly label: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent | FocusEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  return (
    <div
      className="disclosure"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button ref={button} type="button" className="button quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
        {count > 0 && <span className="count"> {count}</span>}
        <span aria-hidden="true" className="caret">
          ▾
        </span>
      </button>
      <div id={id} className="sheet" hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
