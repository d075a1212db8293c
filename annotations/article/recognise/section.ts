/** Recognises the label of a section ("Opinion") and the path to it ("Home / World / Asia"). */

const sections: ReadonlySet<string> = new Set(
  `opinion|opinions|editorial|editorials|comment|commentary|analysis|news|world|world news|international|national|local|local news
  politics|economy|business|finance|markets|money|science|technology|tech|health|sport|sports|culture|arts|entertainment|lifestyle
  life|travel|environment|climate|education|society|labour|labor|defense|defence|security|religion|media|letters|letters to the editor
  features|feature|interview|interviews|investigation|investigations|explainer|fact check|long read|podcast|video|weather|obituaries
  top stories|breaking news|latest news|headlines|europe|asia|africa|americas|middle east|us|u.s.|uk|usa|us news|uk news|energy|law
  crime|courts|transport|books|film|music|food|style|property|real estate|perspective|perspectives|viewpoint|column|columns|blog|blogs
  meinung|politik|wirtschaft|kultur|wissen|ausland|inland|kommentar|economie|économie|politique|monde|société|culture|débats
  opinión|economía|política|mundo|cultura|deportes|sociedad|internacional|opinione|esteri|cronaca|мнение|политика|экономика|общество|мир`
    .split(/[|\n]/u)
    .map((name) => name.trim()),
);

/** The section a label names, as written, or null. A path gives its last step. */
export function findSection(label: string): string | null {
  const steps = label
    .split(/\s*[/>›»|]\s*/u)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^home(?:page)?$/iu.test(step));
  const last = steps.at(-1);
  if (last === undefined || steps.length > 4) return null;
  const isKnown = (step: string): boolean => sections.has(step.toLowerCase());
  // "News | Fisheries": what stands under a section is one, whatever it is called.
  const isPath = steps.length >= 2 && steps.slice(0, -1).every(isKnown) && last.split(' ').length <= 2;
  return isPath || steps.every(isKnown) ? last : null;
}
