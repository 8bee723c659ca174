/**
 * What a handler is: how DynamoDB, or a service beside it, holds one setting.
 *
 * <p>To add a setting, write a {@link io.ddbkit.provisioner.handler.SettingHandler} and name it in
 * a {@link io.ddbkit.provisioner.handler.HandlerProvider}, or hand it to the provisioner.
 */
@NullMarked
package io.ddbkit.provisioner.handler;

import org.jspecify.annotations.NullMarked;
