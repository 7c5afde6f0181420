import { aboutQuestions, closingQuestions } from "#server/participants/asked-questions.ts";
import { fillTexts } from "#server/participants/fill-texts.ts";
import type { Session, SessionStudy } from "#server/queries/session.ts";
import { EndNotice } from "./end-notice.tsx";
import { InstructionsStep } from "./instructions-step.tsx";
import { loadSessionView } from "./load-session-view.ts";
import { QuestionsStep } from "./questions-step.tsx";
import { stageOf } from "./stage-of.ts";
import { ThanksStage } from "./thanks-stage.tsx";
import { TrialsStep } from "./trials/trials-step.tsx";

interface SessionStageProps {
  study: SessionStudy;
  session: Session;
}

/** What a participant who has begun sees. */
export async function SessionStage({ study, session }: SessionStageProps) {
  const { slug } = study;
  const texts = fillTexts(session.protocol, session.language, session.startedAt);
  switch (stageOf(session)) {
    case "trials":
      return <TrialsStep view={await loadSessionView(slug, session)} />;
    case "about":
      return <QuestionsStep study={slug} part="about" questions={aboutQuestions(session)} />;
    case "closing":
      return <QuestionsStep study={slug} part="closing" questions={closingQuestions(session)} />;
    case "thanks":
      return <ThanksStage slug={slug} session={session} texts={texts} />;
    case "stopped":
    case "withdrawn":
    case "screened-out":
      return <EndNotice slug={slug} session={session} texts={texts} />;
    default:
      return (
        <InstructionsStep
          study={slug}
          receipt={session.receipt ?? ""}
          instructions={texts.instructions}
          practice={session.protocol.session.practiceClips > 0}
        />
      );
  }
}
