import { measure, type Task } from './measure';

/** A process that measures one contestant and tells its parent. */
void measure(JSON.parse(process.argv[2]!) as Task).then((measured) => {
  process.stdout.write(JSON.stringify(measured));
  // DuckDB keeps threads that would keep the process.
  process.exit(0);
});
