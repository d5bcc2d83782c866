// The arrows of ARCHITECTURE.md: who may know whom. Each rule says what a folder may reach; all else is refused.
// scripts/arrows.mjs runs them, scripts/arrows.test.mjs proves that each of them bites.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Tests and what only tests use: free to build any situation, but in no circle either. */
const TESTS = String.raw`\.(test|spec|contract)\.(ts|tsx|mjs)$|/testing/|/testing\.ts$|^packages/[^/]+/fuzz/`;
const MODULE = '^src/modules/([^/]+)/';
/** The module of the importing file; dependency-cruiser puts the name in. */
const OWN = '^src/modules/$1/';
const OWN_TEXTS = String.raw`${OWN}texts(\.tsx?$|/)`;
const ANY_FRONT_DOOR = String.raw`^src/modules/[^/]+/index\.ts$`;
const KERNEL = '^src/kernel/';
const CASES = '^src/cases/';
const PLATFORM = '^src/platform/';
const PLATFORM_DB = '^src/platform/db/';
const PLATFORM_HTTP = '^src/platform/http/';
const CLOCK = String.raw`^src/platform/clock(\.ts$|/)`;
const SHARED_LOOK = '^src/web/';
const PACKAGES = '^packages/';
const LAW = '^packages/law/';
/** Wires and starts: main.ts, deps.ts and their neighbours, and the demo's people. */
const START = String.raw`^src/([^/]+\.tsx?$|demo/)`;
const OF_THIS_TREE = '^(src|packages|scripts|bench|e2e)/';

/** The source files that a package offers in its `exports`: its front doors. */
function frontDoors() {
  const folder = join(__dirname, 'packages');
  return readdirSync(folder).flatMap((name) => {
    const { exports: doors = {} } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
    return Object.values(doors).flatMap((door) => {
      const source = door['qabyldau:source'];
      return source ? [`^packages/${name}/${source.replace('./', '').replaceAll('.', String.raw`\.`)}$`] : [];
    });
  });
}

/** `from` may reach only `allowed` in this tree; packages of others are another matter. */
const reachesOnly = (name, from, allowed, comment, more = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { path: OF_THIS_TREE, pathNot: allowed, ...more },
});

/** `from` may reach only `allowed` and nothing else in the world: neither packages of others nor Node. */
const reachesInTheWorldOnly = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { pathNot: allowed },
});

const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbidden(
      'no-circles',
      'Two files that need each other are one, or lack a third.',
      {},
      { circular: true },
    ),
    forbidden('no-unresolved', 'The import leads nowhere.', {}, { couldNotResolve: true }),

    reachesInTheWorldOnly('kernel', KERNEL, [KERNEL], 'The kernel imports nothing.'),
    reachesOnly(
      'platform',
      PLATFORM,
      [PLATFORM, KERNEL, PACKAGES],
      'platform → kernel and packages, never a module.',
    ),
    reachesOnly('shared-look', SHARED_LOOK, [SHARED_LOOK, KERNEL, LAW], 'src/web → kernel, packages/law.'),
    reachesOnly('cases', CASES, [CASES, PLATFORM, KERNEL, LAW], 'cases → platform, kernel, packages/law.'),

    reachesInTheWorldOnly(
      'domain',
      `${MODULE}domain/`,
      [`${OWN}domain/`, KERNEL, LAW, CASES],
      'domain is pure: kernel, packages/law and types of the spine; no other module, no package, no Node.',
    ),
    forbidden(
      'domain-takes-only-types-of-cases',
      'The spine does I/O; domain may know its types only.',
      { path: `${MODULE}domain/`, pathNot: TESTS },
      { path: CASES, dependencyTypesNot: ['type-only'] },
    ),
    reachesOnly(
      'app',
      `${MODULE}app/`,
      [`${OWN}(app|domain|store|documents)/`, OWN_TEXTS, ANY_FRONT_DOOR, CASES, PLATFORM, KERNEL, PACKAGES],
      'app → domain, store, cases, platform, kernel, packages; never web or jobs.',
    ),
    reachesOnly(
      'store',
      `${MODULE}store/`,
      [`${OWN}(store|domain)/`, PLATFORM_DB, CASES, KERNEL, LAW],
      'store → platform/db, cases, kernel, own domain, values of packages/law.',
    ),
    reachesOnly(
      'pages',
      `${MODULE}web/`,
      [
        `${OWN}(web|app|domain)/`,
        OWN_TEXTS,
        ANY_FRONT_DOOR,
        SHARED_LOOK,
        CASES,
        KERNEL,
        PACKAGES,
        PLATFORM_HTTP,
        CLOCK,
      ],
      'web → app, domain, src/web, cases, kernel, packages, the request itself; never a store or other I/O, but for types.',
      { dependencyTypesNot: ['type-only'] },
    ),
    reachesOnly(
      'jobs',
      `${MODULE}jobs/`,
      [`${OWN}(jobs|app|domain)/`, OWN_TEXTS, ANY_FRONT_DOOR, CASES, PLATFORM, KERNEL, PACKAGES],
      'jobs → app; never a store or a page.',
    ),
    reachesOnly(
      'documents',
      `${MODULE}documents/`,
      [`${OWN}(documents|domain)/`, OWN_TEXTS, KERNEL, LAW],
      'documents draw what they are given: kernel, packages/law, own domain and texts.',
    ),
    reachesOnly(
      'module-texts',
      String.raw`${MODULE}texts(\.tsx?$|/)`,
      [OWN_TEXTS, `${OWN}domain/`, SHARED_LOOK, KERNEL, LAW],
      'texts → domain types, src/web, kernel, packages/law.',
    ),
    forbidden(
      'front-door',
      'Another module is reached only through src/modules/<name>/index.ts.',
      { path: MODULE, pathNot: TESTS },
      { path: '^src/modules/', pathNot: [OWN, ANY_FRONT_DOOR] },
    ),
    forbidden(
      'known-place',
      'A module has index.ts, texts and the folders domain, app, store, web, jobs, documents, testing; nothing else.',
      {
        path: MODULE,
        pathNot: [
          String.raw`^src/modules/[^/]+/(index\.ts$|texts\.tsx?$|(domain|app|store|web|jobs|documents|testing|texts)/)`,
          TESTS,
        ],
      },
      {},
    ),

    forbidden(
      'only-the-database-gateway-knows-pg',
      'Rows are reached through platform/db, so that the actor is always set.',
      // The job queue brings a pool of its own to its library.
      { path: '^src/', pathNot: [PLATFORM_DB, '^src/platform/jobs/', TESTS] },
      { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'known-part',
      'src has kernel, platform, cases, modules, web, demo and the files that wire them.',
      {
        path: '^src/',
        pathNot: [String.raw`^src/([^/]+\.tsx?$|(kernel|platform|cases|modules|web|demo)/)`, TESTS],
      },
      {},
    ),
    forbidden(
      'nobody-imports-the-start',
      'The wiring, the demo and the tools use the rest of src, never the other way.',
      { path: '^src/', pathNot: [START, TESTS] },
      { path: [START, '^(scripts|bench|e2e)/'] },
    ),
    forbidden(
      'no-tests-in-the-product',
      'Only tests use tests.',
      { pathNot: [TESTS, '^(scripts|bench|e2e)/'] },
      { path: TESTS },
    ),

    forbidden(
      'packages',
      'packages/* → nothing of src.',
      { path: PACKAGES },
      { path: '^(src|scripts|bench|e2e)/' },
    ),
    forbidden(
      'packages-apart',
      'Each package stands alone.',
      { path: '^packages/([^/]+)/' },
      { path: PACKAGES, pathNot: '^packages/$1/' },
    ),
    reachesInTheWorldOnly('law', `${LAW}src/`, [LAW], 'packages/law is pure; browsers run it, too.'),
    forbidden(
      'package-front-door',
      'A package is reached through what its package.json exports.',
      { path: '^(src|bench|e2e)/' },
      { path: PACKAGES, pathNot: frontDoors() },
    ),

    forbidden(
      'no-dev-dependency',
      'What the product needs is a dependency, not a tool of the workshop.',
      { path: '^(src|packages/[^/]+/src)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbidden(
      'no-undeclared-dependency',
      'The package is not named in package.json.',
      { path: '^(src|packages)/', pathNot: TESTS },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: String.raw`(^|/)dist/|^packages/[^/]+/node_modules/` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['qabyldau:source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
    },
  },
};
