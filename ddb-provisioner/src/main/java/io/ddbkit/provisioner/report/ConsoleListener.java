package io.ddbkit.provisioner.report;

import static java.util.Objects.requireNonNull;

import io.ddbkit.provisioner.report.ProvisioningEvent.Finished;
import io.ddbkit.provisioner.report.ProvisioningEvent.Warned;
import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Shows what happens to a person at a console: the warnings, the outcome of each table and, in a
 * terminal, one line about the work that is under way, which is written over again and again.
 *
 * <pre>{@code
 * try (var console = ConsoleListener.inTerminal(System.out)) {
 *   TableProvisioner.builder().dynamoDb(dynamoDb).addListener(console).build().createMissing(specs);
 * }
 * }</pre>
 *
 * <p>Several threads may tell it events at once. An output that cannot be written to is an {@link
 * UncheckedIOException}, which a provisioner logs; the tables are made nevertheless.
 */
public final class ConsoleListener implements ProvisioningListener, AutoCloseable {
  /** Back to the begin of the line, and erase it: ECMA-48, as terminals have it. */
  private static final String ERASE = "\r\u001B[2K";

  private final Appendable out;
  private final boolean terminal;
  private final ProgressLine progress = new ProgressLine();
  private boolean shown;

  private ConsoleListener(Appendable out, boolean terminal) {
    this.out = requireNonNull(out, "out");
    this.terminal = terminal;
  }

  /** A line for each event, for an output that is kept: a build server's log, a file. */
  public static ConsoleListener lines(Appendable out) {
    return new ConsoleListener(out, false);
  }

  /**
   * A line for each warning and each outcome, and below them a line of at most 79 characters about
   * the work that is under way, for a terminal that knows ANSI escape sequences.
   */
  public static ConsoleListener inTerminal(Appendable out) {
    return new ConsoleListener(out, true);
  }

  @Override
  public synchronized void on(ProvisioningEvent event) {
    requireNonNull(event, "event");
    progress.on(event);
    var lasting = terminal ? lasting(event) : event.name().title() + ": " + event.text() + "\n";
    var line = terminal ? progress.text() : "";
    write((shown ? ERASE : "") + lasting + line);
    shown = !line.isEmpty();
  }

  private static String lasting(ProvisioningEvent event) {
    if (event instanceof Finished finished) {
      return finished.outcome() + "\n";
    }
    return event instanceof Warned ? event.name().title() + ": " + event.text() + "\n" : "";
  }

  /**
   * Ends the line about work under way, if there is one, as after a run that failed. It does not
   * close the output. Events may follow.
   */
  @Override
  public synchronized void close() {
    progress.clear();
    if (shown) {
      write("\n");
      shown = false;
    }
  }

  private void write(String text) {
    try {
      out.append(text);
      if (out instanceof Flushable flushable) {
        flushable.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
