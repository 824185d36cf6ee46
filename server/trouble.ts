import { StoreTooNew } from '@/db/migrate'
import { config } from '@/lib/config/config'
import { KeyTrouble } from '@/lib/keys/key-trouble'
import { logFailure } from '@/lib/log/log'

/** Exit code of a start that only an operator can mend (EX_CONFIG of sysexits.h): the launcher does not try again. */
const FOR_THE_OPERATOR = 78

/** Says in one line what the operator can do, when there is something; ends the process. */
export function explainAndExit(error: unknown): never {
	const { port } = config()
	const code = (error as { code?: unknown } | null)?.code
	if (code === 'EADDRINUSE') {
		tell(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`)
	} else if (error instanceof KeyTrouble || error instanceof StoreTooNew) tell(error.message)
	else {
		logFailure('process', error)
		process.exit(1)
	}
	process.exit(FOR_THE_OPERATOR)
}

/**
 * After an exception that nobody caught the process's state is unknown, so it ends at once and the launcher starts
 * another: what was acknowledged is committed. A rejected promise belongs to one request, which ends by its time-out.
 */
export function exitOnUncaught(): void {
	process.on('uncaughtException', (error) => {
		logFailure('process', error)
		process.exit(1)
	})
	process.on('unhandledRejection', (error) => logFailure('process', error))
}

function tell(line: string): void {
	process.stderr.write(`${line}\n`)
}
