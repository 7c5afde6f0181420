import type { Metadata } from "next";
import type { Definition } from "./definition.ts";
import { inference } from "./inference.ts";
import { measures } from "./measures.ts";
import styles from "./methods.module.css";

export const metadata: Metadata = {
  title: "Methods · Circumplex",
  description: "How every figure of a Circumplex report is defined.",
};

const definitions = [...measures, ...inference];

function Entry({ id, title, text, formulas, sources }: Definition) {
  return (
    <section id={id} className={styles.entry}>
      <h2>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {formulas.length > 0 && (
        <dl className={styles.formulas}>
          {formulas.map(({ name, formula }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formula}</dd>
            </div>
          ))}
        </dl>
      )}
      {sources.map((source) => (
        <p key={source} className={styles.source}>
          {source}
        </p>
      ))}
    </section>
  );
}

/** Each definition with its formula and source. */
export default function MethodsPage() {
  return (
    <main className={styles.page}>
      <p className={styles.name}>
        <a href="/">Circumplex</a>
      </p>
      <h1>Methods</h1>
      <p>
        How each figure of a report is defined: on the results page, on the command line (
        <code>npm run study -- analyze</code>) and in the API, which give the same values.
      </p>
      <nav aria-label="On this page">
        <ul className={styles.contents}>
          {definitions.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {definitions.map((definition) => (
        <Entry key={definition.id} {...definition} />
      ))}
    </main>
  );
}
