import { fitCases } from './fit-cases';
import { cellsOf, measure, type Task } from './measure';
import { fitMemory, measureFit } from './measure-fit';

/** A process that measures one contestant, or a fit, and tells its parent. */
async function answer(task: Task): Promise<unknown> {
  const fit = fitCases.find(({ name }) => name === task.workload);
  if (!fit) return measure(task);
  const ledger = cellsOf(task.file);
  return task.measure === 'memory' ? { memory: await fitMemory(fit, ledger) } : measureFit(fit, ledger, task.calls);
}

void answer(JSON.parse(process.argv[2]!) as Task).then((measured) => {
  process.stdout.write(`\n${JSON.stringify(measured)}`);
  // DuckDB keeps threads that would keep the process.
  process.exit(0);
});
