/** A form that is fetched when one is first opened: few need it at once. A fetch that fails leaves the screen as it is. */
import { useEffect, useState, type ComponentType } from 'react';
import { useNotices } from './notices.tsx';

type LazyFormProps<Props> = Props & {
  /** it could not be fetched, and that was said */
  readonly onMissing: () => void;
};

/** `missing` is said where it could not be fetched. */
export function lazyForm<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  missing: string,
): ComponentType<LazyFormProps<Props>> {
  return function LazyForm(props) {
    const { onMissing } = props;
    const notices = useNotices();
    const [Form, setForm] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      let isOver = false;
      load().then(
        (form) => {
          // a component is a function itself
          if (!isOver) setForm(() => form);
        },
        () => {
          if (isOver) return;
          notices.say({ text: missing, kind: 'warn', topic: missing });
          onMissing();
        },
      );
      return () => {
        isOver = true;
      };
    }, [notices, onMissing]);
    return Form === null ? null : <Form {...props} />;
  };
}
