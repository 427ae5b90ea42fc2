/** Browsers that refuse something. Each runs in the page before its own scripts. */

export const withoutStorage = () =>
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });

/** As in the private mode of some browsers: it is there and does not open. */
export const storageThatDoesNotOpen = () => {
    IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
    };
};

/**
 * Every write fails for lack of space, until the page says `globalThis.room = true`.
 * @param {'put' | 'add'} [method] what fails: of drafts and of the person's secret, or of sealed records
 */
export const storageThatIsFull = (method = 'put') => {
    const write = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...values) {
        if (!globalThis.room) {
            // As a real quota error arrives: the transaction is aborted with it.
            const request = write.apply(this, values);
            const { transaction } = this;
            Object.defineProperty(transaction, 'error', {
                value: new DOMException('full', 'QuotaExceededError'),
            });
            request.addEventListener('error', (event) => event.stopPropagation());
            queueMicrotask(() => transaction.abort());
            transaction.commit = () => {};
            return request;
        }
        return write.apply(this, values);
    };
};

/** As privacy settings do: what is read back from a canvas differs each time. */
export const noisyCanvas = () => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    let seed = 7;
    CanvasRenderingContext2D.prototype.getImageData = function (...values) {
        const image = getImageData.apply(this, values);
        for (let at = 0; at < image.data.length; at += 1) {
            seed = (seed * 16807) % 2147483647;
            if (seed % 5 === 0) {
                image.data[at] ^= 1 + (seed % 3);
            }
        }
        return image;
    };
};
