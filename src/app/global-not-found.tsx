import "@fontsource-variable/inter/wght.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import styles from "./(home)/home.module.css";
import "./(home)/plain.css";

export const metadata: Metadata = { title: "Not found · Circumplex" };

export default async function GlobalNotFound() {
  // Made per request: a page from the build would lack the nonce that its scripts need.
  await connection();
  return (
    <html lang="en">
      <body>
        <main className={styles.page}>
          <p className={styles.name}>Circumplex</p>
          <h1 className={styles.title}>There is no such page</h1>
          <p className={styles.lead}>
            The address may be incomplete. If it came in a message, copy the whole of it.
          </p>
          <a href="/">To the start</a>
        </main>
      </body>
    </html>
  );
}
