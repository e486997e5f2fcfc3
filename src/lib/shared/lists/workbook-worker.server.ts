import { answerOrders } from '../answer-orders.server.ts';
import { readWorkbook } from './workbook-rows.server.ts';

answerOrders({ read: readWorkbook });
