import { aboutQuestions, closingQuestions } from "#server/participants/asked-questions.ts";
import { fillTexts } from "#server/participants/fill-texts.ts";
import type { Session, SessionStudy } from "#server/queries/session.ts";
import { EndNotice } from "./end-notice.tsx";
import { InstructionsStep } from "./instructions-step.tsx";
import { loadSessionView } from "./load-session-view.ts";
import { StageFrame } from "./stage-frame.tsx";
import { type Stage, stageOf } from "./stage-of.ts";
import { QuestionsStep, TrialsStep } from "./steps.tsx";
import { ThanksStage } from "./thanks-stage.tsx";

interface SessionStageProps {
  study: SessionStudy;
  session: Session;
}

/** What a participant who has begun sees. */
export function SessionStage({ study, session }: SessionStageProps) {
  const stage = stageOf(session);
  return (
    <StageFrame stage={stage}>
      <StageContent slug={study.slug} session={session} stage={stage} />
    </StageFrame>
  );
}

interface StageContentProps {
  slug: string;
  session: Session;
  stage: Stage;
}

async function StageContent({ slug, session, stage }: StageContentProps) {
  const texts = fillTexts(session.protocol, session.language, session.startedAt);
  switch (stage) {
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
