// The program of the thread that `readings.server.ts` starts.
import { answerOrders } from '../../shared/answer-orders.server.ts';
import { readingTasks } from './reading-tasks.server.ts';

answerOrders(readingTasks);
