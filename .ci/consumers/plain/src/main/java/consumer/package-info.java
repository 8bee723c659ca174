/** A service of a plain main, with ddb-provisioner alone. */
package consumer;
