// The program of the thread that `text-thread.server.ts` starts.
import { answerOrders } from '../shared/answer-orders.server.ts';
import { textTasks } from './text-tasks.server.ts';

answerOrders(textTasks);
