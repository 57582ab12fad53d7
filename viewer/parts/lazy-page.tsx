import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Empty } from './empty.js';

type Loaded<Props> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly Page: ComponentType<Props> }
  | { readonly kind: 'failed' };

/** A page whose code comes when it is first opened: the first screen must not wait for it. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: Loaded<Props> = { kind: 'loading' };
  return function LazyPage(props: Props) {
    const [loaded, setLoaded] = useState(known);
    useEffect(() => {
      if (known.kind === 'ready') return;
      load()
        .then((Page): Loaded<Props> => ({ kind: 'ready', Page }))
        .catch((): Loaded<Props> => ({ kind: 'failed' }))
        .then((outcome) => {
          known = outcome;
          setLoaded(outcome);
        });
    }, []);
    switch (loaded.kind) {
      case 'ready':
        return <loaded.Page {...props} />;
      case 'loading':
        return <p class="muted" aria-busy="true" />;
      case 'failed':
        return (
          <Empty title="This page could not be loaded" command="flatline serve <logdir>">
            <p>The server does not answer, or is of another version. Reload to try again.</p>
          </Empty>
        );
    }
  };
}
