import type { Line, LineEvents } from './line.ts';

type Events = Omit<LineEvents, 'moved'>;

/** A line over a WebSocket. */
export function openSocketLine(socket: WebSocket, events: Events): Line {
	let isClosed = false;
	socket.binaryType = 'arraybuffer';
	socket.onopen = () => isClosed || events.opened();
	socket.onmessage = ({ data }) => {
		if (isClosed || !(data instanceof ArrayBuffer)) return;
		events.heard();
		events.received(new Uint8Array(data));
	};
	socket.onerror = () => {};
	socket.onclose = ({ code, reason }) => {
		if (isClosed) return;
		isClosed = true;
		events.closed({ code, reason });
	};
	return {
		isFallback: false,
		isBusy: false,
		send(frame) {
			if (socket.readyState === 1) socket.send(frame as Uint8Array<ArrayBuffer>);
		},
		close() {
			isClosed = true;
			socket.close();
		}
	};
}
