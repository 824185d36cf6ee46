/** The rule in a worker thread: a large community takes minutes, and the keeper goes on answering. */
import { parentPort, workerData } from 'node:worker_threads'
import { assignCohorts } from './cohorts'

const { community, seed } = workerData
parentPort?.postMessage(assignCohorts(community, seed))
