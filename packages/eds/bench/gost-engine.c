/*
 * The gost engine of OpenSSL measured alone: verification of GOST R 34.10-2012 (512 bits, paramSet A) and
 * md_gost12_512 over 1 MiB, each per second of CPU time of this one thread.
 *
 *   gost-engine <engine.so>     reads a count of milliseconds a line, answers "<verifications/s> <MB/s>" a line
 */
#include <openssl/engine.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void need(int held, const char *what) {
  if (held) return;
  fprintf(stderr, "%s\n", what);
  exit(1);
}

int main(int count, char **words) {
  need(count == 2, "usage: gost-engine <engine.so>");
  ENGINE_load_dynamic();
  ENGINE *engine = ENGINE_by_id("dynamic");
  need(engine && ENGINE_ctrl_cmd_string(engine, "SO_PATH", words[1], 0) &&
           ENGINE_ctrl_cmd_string(engine, "LOAD", NULL, 0) && ENGINE_init(engine) &&
           ENGINE_set_default(engine, ENGINE_METHOD_ALL),
       "the engine does not load");

  EVP_PKEY_CTX *making = EVP_PKEY_CTX_new_id(OBJ_txt2nid("gost2012_512"), engine);
  EVP_PKEY *key = NULL;
  need(making && EVP_PKEY_keygen_init(making) > 0 && EVP_PKEY_CTX_ctrl_str(making, "paramset", "A") > 0 &&
           EVP_PKEY_keygen(making, &key) > 0,
       "no key");

  unsigned char digest[64], signature[256];
  size_t length = sizeof signature;
  for (int i = 0; i < 64; i++) digest[i] = (unsigned char)(i * 37 + 11);
  EVP_PKEY_CTX *signing = EVP_PKEY_CTX_new(key, engine);
  need(EVP_PKEY_sign_init(signing) > 0 && EVP_PKEY_sign(signing, signature, &length, digest, 64) > 0,
       "no signature");
  EVP_PKEY_CTX *verifying = EVP_PKEY_CTX_new(key, engine);
  need(EVP_PKEY_verify_init(verifying) > 0, "no verification");

  const EVP_MD *streebog = EVP_get_digestbyname("md_gost12_512");
  size_t megabyte = 1 << 20;
  unsigned char *message = calloc(1, megabyte), hash[64];
  need(streebog && message, "no md_gost12_512");

  double milliseconds;
  while (scanf("%lf", &milliseconds) == 1) {
    double start = cpu_seconds(), spent;
    long done = 0;
    do {
      need(EVP_PKEY_verify(verifying, signature, length, digest, 64) == 1, "a right signature was refused");
      done++;
    } while ((spent = cpu_seconds() - start) < milliseconds / 1e3);
    double verifications = (double)done / spent;
    start = cpu_seconds();
    done = 0;
    do {
      need(EVP_Digest(message, megabyte, hash, NULL, streebog, engine), "no digest");
      done++;
    } while ((spent = cpu_seconds() - start) < milliseconds / 1e3);
    printf("%.1f %.2f\n", verifications, (double)done * 1.048576 / spent);
    fflush(stdout);
  }
  return 0;
}
