"use client";

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";

/** Long enough to read and to undo. */
const shownForSeconds = 10;

type Toast = { id: number; text: string; undo?: { label: string; run: () => void } };
type ShowToast = (toast: Omit<Toast, "id">) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** The function that shows a message for ten seconds, with undo where the act can be undone. */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const counter = useRef(0);
  const remove = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  const show = useCallback<ShowToast>((toast) => {
    counter.current += 1;
    const added = { ...toast, id: counter.current };
    setToasts((shown) => [...shown.slice(-2), added]);
  }, []);
  const list = useMemo(
    () => toasts.map((toast) => <ToastLine key={toast.id} toast={toast} onDone={remove} />),
    [toasts, remove],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {list}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDone(toast.id), shownForSeconds * 1000);
    return () => clearTimeout(timer);
  }, [held, onDone, toast.id]);
  const { undo } = toast;
  return (
    <fieldset
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {undo ? (
        <button
          type="button"
          onClick={() => {
            undo.run();
            onDone(toast.id);
          }}
        >
          {undo.label}
        </button>
      ) : null}
    </fieldset>
  );
}
