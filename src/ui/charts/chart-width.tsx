"use client";

import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** Draws a chart as wide as there is room, up to `most`, and says how wide that is. */
export function ChartWidth(props: { most?: number; children: (width: number) => ReactNode }) {
  const room = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const drawn = Math.min(width, props.most ?? width);
  return (
    <div ref={room} style={{ width: "100%", minWidth: 0, overflow: "hidden" }}>
      {drawn > 0 && props.children(drawn)}
    </div>
  );
}
