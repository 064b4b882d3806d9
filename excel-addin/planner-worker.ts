/** The thread that plans reports beside the panel's. */
import { planHere } from './plan-here';
import { servePlanner, type Port } from './plan-over-port';

servePlanner(globalThis as unknown as Port, planHere());
