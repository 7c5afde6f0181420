import { connection } from "next/server";
import { findOpenDemo } from "#server/queries/studies.ts";
import styles from "./home.module.css";

export default async function HomePage() {
  await connection();
  const demo = await findOpenDemo();
  return (
    <main className={styles.page}>
      <p className={styles.name}>Circumplex</p>
      <h1 className={styles.title}>Listening studies of emotion in music</h1>
      <p className={styles.lead}>
        People listen to short clips in their browser and say what they hear on two scales, from
        unpleasant to pleasant and from calm to excited. Researchers follow a study as it fills, and
        take its data away as plain files.
      </p>
      <div className={styles.doors}>
        {demo && (
          <section className={styles.door}>
            <h2>Listen</h2>
            <p>Try the demo study. It takes a few minutes and needs no account.</p>
            <a href={`/s/${demo.slug}`}>Take part in the demo</a>
          </section>
        )}
        <section className={styles.door}>
          <h2>Research</h2>
          <p>Studies, clips, participants and exports. For people with an account.</p>
          <a href="/admin">Researchers' pages</a>
        </section>
      </div>
      <p className={styles.note}>
        Were you sent a link to a study? Open that link; it leads right there.
      </p>
    </main>
  );
}
