/** The layers of docs/map.md, as rules that fail. */
const FEATURE_LAYERS = [
  ['audit', 'files', 'notifications', 'spreadsheets'],
  ['identity'],
  ['org-units'],
  ['venues'],
  ['conferences'],
  ['media'],
  ['attendance', 'qa', 'polls', 'support'],
  ['control-room', 'reports', 'entrance', 'audit-trail'],
];
const INFRASTRUCTURE = ['common', 'config', 'database'];
const folder = (names) => `^apps/server/src/(${names.join('|')})/`;

/** A layer may import those below it, never one above, and its own neighbours not at all. */
const upward = FEATURE_LAYERS.flatMap((layer, index) => {
  const above = FEATURE_LAYERS.slice(index + 1).flat();
  const rules = layer.map((feature) => ({
    name: `${feature}-imports-nothing-beside-or-above`,
    severity: 'error',
    from: { path: folder([feature]) },
    to: { path: folder([...above, ...layer.filter((other) => other !== feature)]) },
  }));
  return above.length + layer.length > 1 ? rules : [];
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-imports-nothing-at-run-time',
      severity: 'error',
      from: { path: '^libs/shared/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/shared/src', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-and-web-are-strangers',
      severity: 'error',
      from: { path: '^apps/(server|web)/' },
      to: { path: '^apps/(server|web)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'infrastructure-knows-no-feature',
      severity: 'error',
      from: { path: folder(INFRASTRUCTURE) },
      to: { path: folder(FEATURE_LAYERS.flat()) },
    },
    ...upward,
    {
      name: 'a-feature-keeps-its-tables-and-inputs',
      comment: "Import another feature's service or shared types, never its repository, entity or DTO.",
      severity: 'error',
      from: { path: '^apps/server/src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^apps/server/src/[^/]+/.*\\.(repository|entity|dto)\\.ts$',
        pathNot: ['^apps/server/src/$1/', '^apps/server/src/common/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-repositories-and-entities-import-typeorm',
      severity: 'error',
      from: {
        path: '^apps/server/src/',
        pathNot: [
          '\\.(repository|entity|module)\\.ts$',
          '/(database|cli)/',
          '/audit/audit.service.ts$',
          '\\.spec\\.ts$',
        ],
      },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sfu-knows-only-mediasoup',
      severity: 'error',
      from: { path: '^apps/server/src/media/sfu/' },
      to: {
        path: ['node_modules/(@nestjs|typeorm)', '^apps/server/src/(?!media/sfu/)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rooms-know-only-sfu',
      severity: 'error',
      from: { path: '^apps/server/src/media/rooms/' },
      to: {
        path: ['node_modules/(@nestjs|typeorm)', '^apps/server/src/(?!media/(sfu|rooms)/|common/errors/)'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-ui-lib-live-know-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib|live)/', pathNot: '/lib/i18n' },
      to: { path: '^apps/web/src/(features|app)/' },
    },
    {
      name: 'web-features-know-no-feature-but-the-stage',
      comment: 'Pages compose features. The stage is the one picture that several of them show.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/(features|app)/', pathNot: ['^apps/web/src/features/($1|stage)/'] },
    },
    {
      name: 'live-knows-no-react-but-in-hooks',
      severity: 'error',
      from: { path: '^apps/web/src/live/', pathNot: '/use-[^/]+\\.ts$' },
      to: { path: 'node_modules/react/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: ['^test/', '\\.spec\\.tsx?$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
