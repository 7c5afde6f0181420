import { useCallback, useEffect, useRef, useState } from "react";
import type { AnswerEntry } from "#core/ratings/answer-entry.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { OutboxSender, type SenderState } from "./outbox-sender.ts";

export interface OpenOutbox extends SenderState {
  /** Positions of the trials that were answered here but not yet taken; null until it is known. */
  answered: ReadonlySet<number> | null;
  add: (entry: AnswerEntry) => Promise<void>;
  wake: () => void;
}

const AT_FIRST: SenderState = { waiting: 0, refused: [], trouble: null, progress: null };

/** Opens the session's outbox and sends what is in it, now and whenever the line comes back. */
export function useOutbox(study: string, session: string): OpenOutbox {
  const [state, setState] = useState(AT_FIRST);
  const [answered, setAnswered] = useState<ReadonlySet<number> | null>(null);
  const open = useRef<{ outbox: Outbox; sender: OutboxSender } | null>(null);
  useEffect(() => {
    let closed = false;
    let sender: OutboxSender | null = null;
    void openOutbox(session).then(async (outbox) => {
      const items = await outbox.list();
      if (closed) return;
      sender = new OutboxSender(study, outbox, setState);
      open.current = { outbox, sender };
      setAnswered(new Set(items.map(({ position }) => position)));
      sender.wake();
    });
    const wake = () => sender?.wake();
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      closed = true;
      sender?.stop();
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [study, session]);
  const add = useCallback(async (entry: AnswerEntry) => {
    await open.current?.outbox.add(entry);
    open.current?.sender.wake();
  }, []);
  const wake = useCallback(() => open.current?.sender.wake(), []);
  return { ...state, answered, add, wake };
}
