/** One entry of the methods page; figures link to it by its id. */
export interface Definition {
  id: string;
  title: string;
  /** In words. */
  text: string[];
  /** Each with its name. */
  formulas: { name: string; formula: string }[];
  sources: string[];
}
