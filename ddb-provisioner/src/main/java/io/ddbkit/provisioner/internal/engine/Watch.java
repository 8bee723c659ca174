package io.ddbkit.provisioner.internal.engine;

import io.ddbkit.provisioner.handler.SettingHandler;
import io.ddbkit.provisioner.handler.UnreadableAnswerException;
import io.ddbkit.provisioner.report.HandlerFailedException;
import io.ddbkit.provisioner.report.ProvisioningException;
import io.ddbkit.spec.TableName;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Names the handler, its setting and the table in what a handler throws. */
record Watch(SettingHandler<?> handler, TableName table) {

  /** What the handler gives, which is never null. */
  <R> R over(String doing, Supplier<R> work) {
    try {
      return Objects.requireNonNull(work.get(), "it returned null");
    } catch (ProvisioningException | UnreadableAnswerException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(doing, e);
    }
  }

  /** The same for what talks to a service, whose refusals the gateway understands. */
  <R> R overCall(String doing, Supplier<R> work) {
    try {
      return Objects.requireNonNull(work.get(), "it returned null");
    } catch (ProvisioningException | UnreadableAnswerException | SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(doing, e);
    }
  }

  private HandlerFailedException failure(String doing, RuntimeException e) {
    return new HandlerFailedException(
        table, handler.getClass().getName(), handler.setting(), doing, e);
  }
}
