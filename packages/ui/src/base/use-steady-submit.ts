import { useEffect } from 'react';

/** How far a pointer may wander between going down and coming up, and still be a press. */
const STILL_PX = 10;

/**
 * A form that checks a field as one leaves it may move its own button between the two halves of the press that leaves it: the button
 * goes down with the pointer, comes up somewhere else, and the browser makes no click of it. The pointer kept still: the press counts.
 */
export function useSteadySubmit(): void {
  useEffect(() => {
    let abandon = () => {};
    const watch = (down: PointerEvent) => {
      abandon();
      const button = down.target instanceof Element ? down.target.closest('button') : null;
      if (button?.type !== 'submit' || down.button !== 0) return;
      const finish = (up: PointerEvent) => {
        abandon();
        const isStill = Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) <= STILL_PX;
        const hasMoved = !button.contains(document.elementFromPoint(up.clientX, up.clientY));
        if (isStill && hasMoved && button.isConnected && !button.disabled) button.form?.requestSubmit(button);
      };
      abandon = () => {
        removeEventListener('pointerup', finish, true);
        removeEventListener('pointercancel', abandon, true);
      };
      addEventListener('pointerup', finish, true);
      addEventListener('pointercancel', abandon, true);
    };
    addEventListener('pointerdown', watch, true);
    return () => {
      abandon();
      removeEventListener('pointerdown', watch, true);
    };
  }, []);
}
