import type { ToldFinding } from './finding-text.js';
import type { JudgedPart } from './judged-parts.js';

/** Where a person can look at a finding; undefined where it is nowhere shown. */
export type FindingLink = (
  part: Pick<JudgedPart, 'kind' | 'name'>,
  finding: ToldFinding,
) => string | undefined;

/** For reports that are not read beside a dashboard. */
export const noLink: FindingLink = () => undefined;

/**
 * Links into a dashboard, or into an HTML file that holds one: to the variable where a finding is
 * about a single one, else to the table of those that it names. Both are addresses that
 * viewer/url-state.ts reads. A graph that was judged by itself is in no dashboard.
 *
 * @param base its address; what stands behind a # is left out.
 */
export function linksInto(base: URL): FindingLink {
  return ({ kind, name: run }, { id, variables }) => {
    if (kind === 'graph') return undefined;
    const [only, ...others] = variables;
    const isAboutOne = only !== undefined && others.length === 0;
    const page = isAboutOne ? 'variable' : 'variables';
    const query = isAboutOne ? { run, name: only } : { only: run, finding: id };
    const link = new URL(base);
    link.hash = `/${page}?${new URLSearchParams(query)}`;
    return link.href;
  };
}
