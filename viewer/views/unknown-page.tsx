import { hrefOf } from '../location.js';
import { Empty } from '../parts/empty.js';

export function UnknownPage({ path }: { readonly path: string }) {
  return (
    <Empty title="There is no such page">
      <p>
        <code class="long">#/{path.slice(0, 200)}</code> is none of this viewer's pages.{' '}
        <a href={hrefOf({ kind: 'findings' })}>Go to the findings</a>.
      </p>
    </Empty>
  );
}
