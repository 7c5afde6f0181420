import { useEffect, useState } from "react";

const PATIENCE = 400;

type Place = "asking" | "ours" | "taken";

/** Where there are no locks (no https), tabs of a session ask each other. */
function askOtherTabs(name: string, onPlace: (place: Place) => void): () => void {
  const channel = new BroadcastChannel(name);
  let isOurs = false;
  const timer = setTimeout(() => {
    isOurs = true;
    onPlace("ours");
  }, PATIENCE);
  channel.onmessage = ({ data }) => {
    if (data === "anyone?" && isOurs) channel.postMessage("here");
    if (data === "here" && !isOurs) {
      clearTimeout(timer);
      onPlace("taken");
    }
  };
  channel.postMessage("anyone?");
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}

function holdLock(name: string, onPlace: (place: Place) => void): () => void {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const leave = new AbortController();
  const hold = () => {
    if (leave.signal.aborted) return Promise.resolve();
    onPlace("ours");
    return held;
  };
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    if (leave.signal.aborted) return;
    onPlace("taken");
    // When the other tab is closed this one goes on; being torn down before is no fault.
    navigator.locks.request(name, { signal: leave.signal }, hold).catch(() => undefined);
  });
  return () => {
    leave.abort();
    release();
  };
}

/** Sees to it that one tab alone plays and sends; a second one of the session stays idle. */
export function useOnlyTab(session: string): Place {
  const [place, setPlace] = useState<Place>("asking");
  useEffect(() => {
    const name = `circumplex-${session}`;
    if ("locks" in navigator) return holdLock(name, setPlace);
    if ("BroadcastChannel" in globalThis) return askOtherTabs(name, setPlace);
    setPlace("ours");
  }, [session]);
  return place;
}
