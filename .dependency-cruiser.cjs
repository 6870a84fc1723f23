/**
 * The dependency rule: doors (cli, interop, console) use features, features use foundations, all may use
 * files, engines and core, and core uses nothing of ours.
 */
const features = ['intake', 'assessment', 'review', 'delivery', 'experiments', 'accounts'];
const foundations = ['config', 'storage', 'jobs', 'ops'];
const doors = ['cli', 'interop', 'console'];
const room = (...names) => `^src/(${names.join('|')})/`;

/** What a feature may not import: everything that stands before it on the line, and what stands beside it. */
const after = {
  accounts: ['intake', 'assessment', 'review', 'delivery', 'experiments'],
  delivery: ['intake', 'assessment', 'review', 'experiments'],
  review: ['intake', 'assessment', 'experiments'],
  assessment: ['intake', 'experiments'],
  intake: ['experiments'],
  experiments: ['intake'],
};

module.exports = {
  forbidden: [
    {
      name: 'core-is-ours-alone',
      comment: 'core is a library: it takes time, randomness and models as arguments and knows no other room.',
      severity: 'error',
      from: { path: room('core') },
      to: { path: '^src/', pathNot: room('core') },
    },
    {
      name: 'core-packages',
      comment: 'core runs in a browser or a worker: only the packages listed here, each free of Node built-ins.',
      severity: 'error',
      from: { path: room('core') },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(parse5|entities|re2js|unicode-[^/]+)/',
      },
    },
    {
      name: 'core-no-built-ins',
      comment: 'no disk, no network, no clock in core; a package can pull them in, hence reachable.',
      severity: 'error',
      from: { path: room('core') },
      to: {
        path: `^(node:)?(${require('node:module')
          .builtinModules.filter((name) => !name.startsWith('_'))
          .join('|')})$`,
        reachable: true,
      },
    },
    {
      name: 'files-need-no-server',
      comment: 'the offline commands open files without a framework or a database.',
      severity: 'error',
      from: { path: room('files') },
      to: { path: ['^src/', 'node_modules/(@nestjs|typeorm|pg|bull|fastify)'], pathNot: room('files', 'core') },
    },
    {
      name: 'engines-need-no-server',
      comment: 'an engine is a classifier behind the interface of core; it knows files and core alone.',
      severity: 'error',
      from: { path: room('engines') },
      to: {
        path: ['^src/', 'node_modules/(@nestjs|typeorm|pg|bull|fastify)'],
        pathNot: room('engines', 'files', 'core'),
      },
    },
    {
      name: 'natural-by-file',
      comment: 'the root of natural loads database clients, reads .env and prints; classifiers/index.js takes 250 ms.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/natural/lib/natural/(index|classifiers/index)\\.js$' },
    },
    {
      name: 'foundations-know-no-feature',
      comment: 'config, storage, jobs and ops serve every room and must start without any.',
      severity: 'error',
      from: { path: room(...foundations) },
      to: { path: room(...features, ...doors) },
    },
    ...Object.entries(after).map(([from, to]) => ({
      name: `${from}-goes-down-the-line`,
      comment:
        'rooms meet through rows and one queue; a call goes one way: intake, assessment, review, delivery; all may ask accounts.',
      severity: 'error',
      from: { path: room(from) },
      to: { path: room(...to) },
    })),
    {
      name: 'features-know-no-door',
      comment: 'a feature does not know who calls it.',
      severity: 'error',
      from: { path: room(...features) },
      to: { path: room(...doors) },
    },
    ...doors.map((door) => ({
      name: `${door}-shares-with-no-door`,
      comment: 'doors are leaves: what two doors need belongs to a feature.',
      severity: 'error',
      from: { path: room(door) },
      to: { path: room(...doors.filter((other) => other !== door)) },
    })),
    {
      name: 'console-app-takes-shapes-alone',
      comment: 'what runs in a browser takes of the server the shapes of its answers, and code of core.',
      severity: 'error',
      from: { path: '^src/console/app/' },
      to: {
        path: ['^src/', 'node_modules/(@nestjs|typeorm|pg|bull|fastify)'],
        pathNot: ['^src/(core|console/app)/', '^src/review/views\\.ts$', '^src/storage/comment-states\\.ts$'],
      },
    },
    {
      name: 'console-app-takes-shapes-as-types',
      comment: 'a type is gone from the bundle; a value would bring its imports along.',
      severity: 'error',
      from: { path: '^src/console/app/' },
      to: { path: '^src/(review|storage)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shapes-of-answers-need-no-server',
      comment: 'the console is checked together with what this file imports: no framework, no decorators.',
      severity: 'error',
      from: { path: '^src/review/views\\.ts$' },
      to: { pathNot: ['^src/core/', '^src/storage/comment-states\\.ts$'] },
    },
    {
      name: 'offline-commands-stay-offline',
      comment: 'classify, train and evaluate run on a machine without a server, and start fast.',
      severity: 'error',
      from: { path: '^src/cli/offline/' },
      to: { path: '^src/', pathNot: '^src/(core|engines|files|cli/offline)/' },
    },
    {
      name: 'training-pages-stay-offline',
      comment:
        'pages are composed and weights fitted to them by a command of their own; nothing that serves needs either.',
      severity: 'error',
      from: { path: room('training-pages') },
      to: { path: '^src/', pathNot: room('core', 'training-pages') },
    },
    {
      name: 'nobody-needs-training-pages',
      comment: 'what ships is the fitted weights in core.',
      severity: 'error',
      from: { path: '^src/', pathNot: room('training-pages') },
      to: { path: room('training-pages') },
    },
    {
      name: 'no-cycles',
      comment: 'entities may name each other through Relation<T>; nothing else goes in a circle.',
      severity: 'error',
      from: { pathNot: '^src/storage/entities/' },
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // The packages that core may use are followed, so that a built-in behind them is seen.
    doNotFollow: { path: 'node_modules/(?!(parse5|entities|re2js)/)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
