/** An application of Spring Boot as its users write one. */
package consumer;
