/** How a file's rows come from the database: an expression per column, kept complete by the type. */
export interface TableSql<Name extends string> {
  columns: Record<Name, string>;
  /** The tables; a function where they need the study's id themselves. */
  from: string | ((study: number) => string);
  where: (study: number) => string;
  order: string;
}
