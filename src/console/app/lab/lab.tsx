import '../styles/lab.css';
import { linkTo, usePlace } from '../router.js';
import type { Role } from '../types.js';
import { DatasetsView, DatasetView } from './datasets.js';
import { ModelsView, ModelView } from './models.js';
import { RunsView, RunView } from './runs.js';
import { TargetsView } from './targets.js';
import { words } from './texts.js';
import { TrainingsView, TrainingView } from './training.js';

const TABS = ['data', 'runs', 'training', 'models', 'targets'] as const;

function Inside({ path, leads }: { path: string; leads: boolean }) {
  const [, , tab = 'data', encoded = ''] = path.split('/');
  let name = '';
  try {
    name = decodeURIComponent(encoded);
  } catch {
    // No name that we made; the list then.
  }
  if (tab === 'runs') return name ? <RunView key={name} id={name} leads={leads} /> : <RunsView />;
  if (tab === 'training') return name ? <TrainingView key={name} id={name} /> : <TrainingsView />;
  if (tab === 'models') return name ? <ModelView key={name} id={name} leads={leads} /> : <ModelsView leads={leads} />;
  if (tab === 'targets') return <TargetsView leads={leads} />;
  return name ? <DatasetView key={name} name={name} /> : <DatasetsView />;
}

/** The analysts' side: labelled data, evaluation runs, training and the registry of models. */
export function LabView({ role }: { role: Role }) {
  const { path } = usePlace();
  return (
    <main id="content" class="plain-view lab" tabIndex={-1}>
      <nav class="lab-tabs" aria-label={words.label}>
        {TABS.map((tab) => (
          <a
            key={tab}
            aria-current={path.startsWith(`/lab/${tab}`) || (tab === 'data' && path === '/lab') ? 'page' : undefined}
            {...linkTo(`/lab/${tab}`)}
          >
            {words.tabs[tab]}
          </a>
        ))}
      </nav>
      <Inside path={path} leads={role === 'lead' || role === 'admin'} />
    </main>
  );
}
