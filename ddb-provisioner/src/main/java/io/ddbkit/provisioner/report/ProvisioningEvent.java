package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.plan.Durations;
import io.ddbkit.provisioner.plan.Step;
import io.ddbkit.provisioner.plan.TablePlan;
import io.ddbkit.spec.TableName;
import io.ddbkit.spec.rule.Finding;
import io.ddbkit.spec.text.Printable;
import java.time.Duration;
import java.util.Locale;

/** Something that happened in a run. */
public sealed interface ProvisioningEvent {

  /** The name of the table that it happened to. */
  TableName name();

  /** The name of the table in DynamoDB. */
  default String table() {
    return name().physicalName();
  }

  /** The event in a line, without the table's {@linkplain TableName#title() title}. */
  String text();

  /** Something was found in the spec that does not forbid the table; sent before the first call. */
  record Warned(TableName name, Finding finding) implements ProvisioningEvent {
    public Warned {
      requireNonNull(name, "name");
      requireNonNull(finding, "finding");
    }

    @Override
    public String text() {
      return "warning: " + finding.line();
    }
  }

  /** A plan is about to be run. */
  record Started(TableName name, TablePlan plan) implements ProvisioningEvent {
    public Started {
      requireNonNull(name, "name");
      requireNonNull(plan, "plan");
    }

    @Override
    public String text() {
      return "started: " + plan.steps().size() + (plan.steps().size() == 1 ? " step" : " steps");
    }
  }

  /** A step's call was sent. */
  record Sent(TableName name, Step step, String action) implements ProvisioningEvent {
    public Sent {
      requireNonNull(name, "name");
      requireNonNull(step, "step");
      requireNonNull(action, "action");
    }

    @Override
    public String text() {
      return "step " + step.number() + ", " + step.title() + ": sent " + action;
    }
  }

  /** A step was under way already, by another process or an earlier run. */
  record Adopted(TableName name, Step step, String what) implements ProvisioningEvent {
    public Adopted {
      requireNonNull(name, "name");
      requireNonNull(step, "step");
      requireNonNull(what, "what");
    }

    @Override
    public String text() {
      return "step "
          + step.number()
          + ", "
          + step.title()
          + ": already under way ("
          + Printable.sentence(what)
          + ")";
    }
  }

  /** DynamoDB refuses a step for the time being; it will be retried. */
  record Postponed(TableName name, Step step, String why) implements ProvisioningEvent {
    public Postponed {
      requireNonNull(name, "name");
      requireNonNull(step, "step");
      requireNonNull(why, "why");
    }

    @Override
    public String text() {
      return "step " + step.number() + ", " + step.title() + ": will be retried (" + why + ")";
    }
  }

  /** A step is still not done; sent every ten seconds. */
  record Waiting(TableName name, Step step, Duration since) implements ProvisioningEvent {
    public Waiting {
      requireNonNull(name, "name");
      requireNonNull(step, "step");
      requireNonNull(since, "since");
    }

    @Override
    public String text() {
      return "step "
          + step.number()
          + ", "
          + step.title()
          + ": waiting for "
          + Durations.format(since);
    }
  }

  /** A step is done. */
  record Done(TableName name, Step step, Duration elapsed) implements ProvisioningEvent {
    public Done {
      requireNonNull(name, "name");
      requireNonNull(step, "step");
      requireNonNull(elapsed, "elapsed");
    }

    @Override
    public String text() {
      return "step "
          + step.number()
          + ", "
          + step.title()
          + ": done in "
          + Durations.format(elapsed);
    }
  }

  /** The table is as its spec. */
  record Finished(TableName name, Outcome outcome) implements ProvisioningEvent {
    public Finished {
      requireNonNull(name, "name");
      requireNonNull(outcome, "outcome");
    }

    @Override
    public String text() {
      return "finished: " + outcome.kind().name().toLowerCase(Locale.ROOT);
    }
  }
}
