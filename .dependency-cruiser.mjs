/** The boundaries of docs/architecture.md as rules; rules/dependencies.test.ts breaks each one on purpose. */

/** Where reading lives: nothing of it may reach a person's side, however many modules lie between. */
const READING =
	'^(lib/(feed|thread|search|topic|circle|card|photo)|components/(card|feed|thread)|db/content)/'
const PEOPLE = '^(lib/vault|db/vault|keeper)/'
/** What runs in browsers without React. */
const BROWSER = '^(reader|sw|device)/|^instrumentation-client\\.ts$'
/** What the product is built with, beside its folders. */
const BUILT_WITH = '^(instrumentation-client|next\\.config|postcss\\.config)\\.m?ts$'
const TESTS = '\\.test\\.tsx?$|^db/contract/|/temporary-|/fake-'

export default {
	forbidden: [
		{
			name: 'reading-never-reaches-the-vault',
			comment:
				'Feed, thread, search and topics render with the vault removed. Move what you need out of lib/vault, or meet it in the page.',
			severity: 'error',
			from: { path: READING, pathNot: TESTS },
			to: { path: PEOPLE, reachable: true },
		},
		{
			name: 'content-and-identity-meet-in-telling',
			comment: 'Only lib/telling may import both sides. Put the command there.',
			severity: 'error',
			from: { path: '^lib/', pathNot: `^lib/(telling|vault|member)/|${TESTS}` },
			to: { path: '^(lib/vault|db/vault)/' },
		},
		{
			name: 'only-the-keeper-opens-the-vault-store',
			comment: 'The web asks the keeper over its socket; it never opens the vault itself.',
			severity: 'error',
			from: { pathNot: `^(keeper|db/vault|scripts)/|${TESTS}` },
			to: { path: '^db/vault/store' },
		},
		{
			name: 'db-knows-nobody-above',
			comment:
				'db is the bottom: it may use the small tools of lib (ids, time, settings), and no more.',
			severity: 'error',
			from: { path: '^db/', pathNot: TESTS },
			to: { path: '^(app|components|server|keeper)/|^lib/(?!config|crypto|time)' },
		},
		{
			name: 'lib-knows-no-pages',
			comment: 'lib is what the product does; what people see imports it, never the other way.',
			severity: 'error',
			from: { path: '^lib/', pathNot: TESTS },
			to: { path: '^(app|components|server)/' },
		},
		{
			name: 'components-know-no-routes',
			comment: 'A component is composed by pages; it does not import them.',
			severity: 'error',
			from: { path: '^components/', pathNot: TESTS },
			to: { path: '^(app|server|keeper)/' },
		},
		{
			name: 'components-ask-queries',
			comment: 'Components never touch a store; ask a query of lib.',
			severity: 'error',
			from: { path: '^(app|components)/', pathNot: TESTS },
			to: { path: '^db/' },
		},
		{
			name: 'keeper-serves-no-pages',
			comment: 'The keeper is a process of its own and knows nothing of pages.',
			severity: 'error',
			from: { path: '^keeper/', pathNot: TESTS },
			to: { path: '^(app|components|server)/|^lib/(feed|thread|search|topic|member|telling)/' },
		},
		{
			name: 'people-know-no-content',
			comment: 'What is about members never imports what was told; they meet in lib/telling.',
			severity: 'error',
			from: { path: '^lib/(vault|member|keys|guard)/', pathNot: TESTS },
			to: { path: '^lib/(feed|thread|search|topic|circle|card|heart|poll|telling)/' },
		},
		{
			name: 'browser-never-reaches-the-server',
			comment:
				'A script that runs in browsers leads to a module of the server, however many lie between: keys and stores would be shipped.',
			severity: 'error',
			from: { path: BROWSER, pathNot: TESTS },
			to: { path: '(^|/)node_modules/server-only/|^(db|keeper|server)/', reachable: true },
		},
		{
			name: 'browser-scripts-stay-small',
			comment:
				'These run on every reading page: pure parts of lib only, or the script grows by a framework.',
			severity: 'error',
			from: { path: BROWSER, pathNot: TESTS },
			to: { path: '^(app|components|db|server|keeper)/' },
		},
		{
			name: 'the-device-stands-below',
			comment:
				'What lives on the device is shared by pages, script and worker: it knows none of them, and no framework.',
			severity: 'error',
			from: { path: '^device/', pathNot: TESTS },
			to: { path: '^(reader|sw|lib/(?!text|crypto|time))|node_modules/(next|react)' },
		},
		{
			name: 'product-imports-no-workshop',
			comment: 'Starting, testing, breaking and measuring import the product, never the other way.',
			severity: 'error',
			from: {
				path: `^(app|components|db|device|i18n|keeper|lib|reader|server|sw)/|${BUILT_WITH}`,
				pathNot: TESTS,
			},
			to: { path: '^(scripts|browser|crash|games|bench|rules)/' },
		},
		{
			name: 'product-needs-no-dev-package',
			comment: 'What runs in production belongs into "dependencies".',
			severity: 'error',
			from: {
				path: `^(app|components|db|device|i18n|keeper|lib|reader|server)/|${BUILT_WITH}`,
				pathNot: TESTS,
			},
			to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'plain-links-only',
			comment:
				'Printed pages have no router: <a href>. next/link fetches ahead and leaves old secrets in hidden DOM.',
			severity: 'error',
			from: {},
			to: { path: '(^|/)next/link(\\.js)?$' },
		},
		{
			name: 'no-circles',
			comment: 'Two modules that need each other are one module, or hide a third.',
			severity: 'error',
			from: { pathNot: TESTS },
			to: { circular: true },
		},
	],
	options: {
		parser: 'swc',
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(\\.next|\\.build)/' },
		enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
	},
}
