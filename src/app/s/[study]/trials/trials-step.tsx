"use client";

import { useTranslations } from "next-intl";
import type { AnswerEntry } from "#core/ratings/answer-entry.ts";
import { goToTop } from "../go-to-top.ts";
import session from "../session.module.css";
import { FinishingView } from "./finishing-view.tsx";
import { type OpenOutbox, useOutbox } from "./outbox/use-outbox.ts";
import { PauseView } from "./pause-view.tsx";
import { SessionBar } from "./session-bar.tsx";
import type { SessionView } from "./session-view.ts";
import { TrialView } from "./trial-view.tsx";
import { useCourse } from "./use-course.ts";
import { useOnlyTab } from "./use-only-tab.ts";
import { useShelf } from "./use-shelf.ts";

/** The trials of a session, in the one tab that may run them. */
export function TrialsStep({ view }: { view: SessionView }) {
  const place = useOnlyTab(view.receipt);
  if (place === "asking") return <Waiting />;
  return place === "ours" ? <OpenSession view={view} /> : <Message name="otherTab" />;
}

function OpenSession({ view }: { view: SessionView }) {
  const outbox = useOutbox(view.study, view.receipt);
  if (outbox.trouble === "withdrawn") return <Message name="withdrawn" />;
  if (outbox.trouble === "elsewhere") return <Message name="elsewhere" />;
  if (outbox.answered === null) return <Waiting />;
  return <Course view={view} outbox={outbox} answered={outbox.answered} />;
}

interface CourseProps {
  view: SessionView;
  outbox: OpenOutbox;
  answered: ReadonlySet<number>;
}

function Course({ view, outbox, answered }: CourseProps) {
  const { stop, end, goOn } = useCourse(view, answered);
  const trial = stop.kind === "trial" ? stop.trial : null;
  const coming = stop.kind === "end" ? null : (trial ?? (stop.kind === "trial" ? null : stop.next));
  const { clip, retry } = useShelf(view.trials, coming?.position ?? null);
  const shown = trial ? trial.position : stop.kind;
  const onEnd = async (entry: AnswerEntry) => {
    await outbox.add(entry);
    end(entry.position);
  };
  return (
    <div key={shown} ref={goToTop} tabIndex={-1} className={session.frame}>
      <SessionBar view={view} position={trial?.position ?? null} outbox={outbox} />
      {trial && (
        <TrialView
          key={trial.position}
          view={view}
          trial={trial}
          clip={clip}
          onRetry={retry}
          onEnd={onEnd}
        />
      )}
      {(stop.kind === "break" || stop.kind === "practice-over") && (
        <PauseView kind={stop.kind} onGoOn={goOn} />
      )}
      {stop.kind === "end" && <FinishingView outbox={outbox} />}
    </div>
  );
}

function Waiting() {
  return <main className={session.page} aria-busy="true" />;
}

function Message({ name }: { name: "otherTab" | "withdrawn" | "elsewhere" }) {
  const t = useTranslations(`session.${name}`);
  return (
    <main className={session.page}>
      <h1>{t("title")}</h1>
      <p>{t("explain")}</p>
    </main>
  );
}
