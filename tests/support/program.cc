#include "tests/support/program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <thread>

namespace muster::test {
namespace {

struct Pipe {
  std::array<int, 2> ends{};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  }
};

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 65'536> buffer;
  for (ssize_t size = 0; (size = read(descriptor, buffer.data(), buffer.size())) != 0;) {
    if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    if (size < 0 && errno != EINTR) break;
  }
  close(descriptor);
  return text;
}

void write_all_of(int descriptor, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t size = write(descriptor, text.data() + done, text.size() - done);
    if (size < 0 && errno != EINTR) break;  // the program does not want more
    if (size > 0) done += static_cast<std::size_t>(size);
  }
  close(descriptor);
}

}  // namespace

Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const Surroundings& how) {
  std::map<std::string, std::string> environment = {{"PATH", "/usr/bin:/bin"},
                                                    {"HOME", "/nonexistent"},
                                                    {"LANG", "C.UTF-8"},
                                                    {"TERM", "dumb"},
                                                    {"COLUMNS", "92"}};
  for (const auto& [name, value] : how.environment)
    environment[name] = value;
  // Instrumented binaries are told through these where to put what they find.
  for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "GCOV_PREFIX"}) {
    if (const char* value = getenv(name)) environment.emplace(name, value);
  }
  std::vector<std::string> variables;
  for (const auto& [name, value] : environment)
    variables.push_back(name + '=' + value);
  std::vector<char*> env;
  for (std::string& one : variables)
    env.push_back(one.data());
  env.push_back(nullptr);
  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words)
    argv.push_back(word.data());
  argv.push_back(nullptr);

  Pipe in;
  Pipe out;
  Pipe err;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no fork");
  if (child == 0) {
    dup2(in.ends[0], STDIN_FILENO);
    dup2(out.ends[1], STDOUT_FILENO);
    dup2(err.ends[1], STDERR_FILENO);
    if (!how.folder.empty() && chdir(how.folder.c_str()) != 0) _exit(126);
    execve(program.c_str(), argv.data(), env.data());
    _exit(127);
  }
  close(in.ends[0]);
  close(out.ends[1]);
  close(err.ends[1]);
  Outcome outcome;
  std::jthread writer([&] { write_all_of(in.ends[1], how.input); });
  std::jthread errors([&] { outcome.err = read_all(err.ends[0]); });
  outcome.out = read_all(out.ends[0]);
  errors.join();
  writer.join();
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace muster::test
