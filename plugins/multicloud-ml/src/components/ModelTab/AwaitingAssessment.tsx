import { Alert, Button } from '@backstage/ui';

/** A model that nobody has assessed yet: usually for seconds only, so the page asks again by itself. */
export function AwaitingAssessment(props: {
  willRetry: boolean;
  reload: () => void;
}) {
  if (props.willRetry) {
    return (
      <Alert
        role="status"
        status="info"
        icon
        isPending
        title="This model is being assessed"
        description="It is usually ready within seconds; the page shows it as soon as it is."
      />
    );
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title="This model is not assessed yet"
      description="That takes longer than it should. Whoever runs this Backstage can see why in the backend's log."
      customActions={
        <Button size="small" variant="secondary" onPress={props.reload}>
          Try again
        </Button>
      }
    />
  );
}
