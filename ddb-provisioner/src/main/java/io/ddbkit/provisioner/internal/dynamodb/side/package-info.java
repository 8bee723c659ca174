/** How DynamoDB holds what has an API of its own beside UpdateTable: one handler a file. */
@NullMarked
package io.ddbkit.provisioner.internal.dynamodb.side;

import org.jspecify.annotations.NullMarked;
