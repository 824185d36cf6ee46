// `npm run migrations`: writes what the schemas have more than their migrations, for both stores and both engines.

import { spawnSync } from 'node:child_process'
import { ensurePackages, projectNode, root } from './node.mjs'

ensurePackages()
for (const STORE of ['content', 'vault']) {
	for (const ENGINE of ['sqlite', 'postgresql']) {
		console.log(`\n${STORE}, ${ENGINE} …`)
		const { status } = spawnSync(projectNode(), ['node_modules/drizzle-kit/bin.cjs', 'generate'], {
			cwd: root,
			stdio: 'inherit',
			// The schemas are built for one engine, chosen by the store's URL.
			env: {
				...process.env,
				STORE,
				ENGINE,
				TREEHOLE_CONTENT_URL: ENGINE === 'sqlite' ? '' : 'postgres:',
			},
		})
		if (status !== 0) process.exit(1)
	}
}
