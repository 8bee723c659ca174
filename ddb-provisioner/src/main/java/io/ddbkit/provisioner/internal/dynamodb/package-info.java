/** How DynamoDB itself holds each setting: one handler a file. */
@NullMarked
package io.ddbkit.provisioner.internal.dynamodb;

import org.jspecify.annotations.NullMarked;
