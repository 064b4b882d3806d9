import { measureHosts, type HostTask } from './measure-hosts';

/** The process that measures the hosts: its task comes as JSON, its figures go out as the last line. */
void measureHosts(JSON.parse(process.argv[2]!) as HostTask).then((figures) => {
  process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit(0));
});
