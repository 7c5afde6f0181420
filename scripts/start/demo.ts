import { ensureDemoStudy } from "#server/import/demo-study.ts";

/** Makes the demo study while the pages are served already; they show how far it is. */
export async function makeDemo(): Promise<void> {
  const started = performance.now();
  let total = 0;
  await ensureDemoStudy({
    onProgress: (progress) => {
      if (total === 0) console.log(`Making the demo study's ${progress.total} clips ...`);
      total = progress.total;
    },
    onResults: () => console.log("Made the study of simulated results"),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (total > 0) console.log(`Demo study, ${total} clips: ${seconds} s`);
}
