/** The thread that plans reports beside the panel's. */
import { planHere } from './plan-here';
import { servePlanner } from './plan-over-port';

servePlanner(globalThis, planHere());
