import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure, Loading } from './small.js';

/** A view that is fetched when it is first looked at: what few people need costs the others nothing. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [, setBeat] = useState(0);
    const [failure, setFailure] = useState<unknown>(null);
    const fetchIt = () => {
      setFailure(null);
      load()
        .then((view) => {
          found = view;
          setBeat((beat) => beat + 1);
        })
        .catch(setFailure);
    };
    useEffect(() => {
      if (found === null) fetchIt();
    }, []);
    if (found !== null) {
      const View = found;
      return <View {...props} />;
    }
    return (
      <main id="content" class="plain-view" tabIndex={-1}>
        {failure === null ? <Loading /> : <Failure error={failure} retry={fetchIt} />}
      </main>
    );
  };
}
